using System.Net;
using System.Text;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>
/// A DSS of the test's own: it answers the public API over HTTP as the real one does as far as that is known, one call
/// after the other, and writes down every call that may change something.
/// </summary>
internal sealed class FakeDss : IAsyncDisposable
{
    private static readonly string[] Prefixes = ["/dip/publicapi", "/public/api"];

    private readonly HttpListener _listener = new();

    private readonly IDssApi[] _apis;

    private readonly Task _loop;

    private readonly string _keys;

    /// <summary>Starts it.</summary>
    /// <param name="instance">What it has stored.</param>
    /// <param name="keys">The folder with a file for each API key, which holds the key in its first line.</param>
    public FakeDss(DssInstance instance, string keys)
    {
        Instance = instance;
        _keys = keys;
        var futures = new FuturesApi(instance);
        _apis =
        [
            new InstanceApi(instance),
            new SettingsApi(instance),
            new PeopleApi(instance),
            new ConnectionsApi(instance),
            futures,
            new PluginsApi(instance, futures),
            new ClustersApi(instance, futures),
            new ProjectsApi(instance),
            Sql = new SqlApi(instance),
        ];
        Url = LocalListener.Start(_listener, "127.0.0.1");
        _loop = Task.Run(ServeAsync);
    }

    /// <summary>What it has stored.</summary>
    public DssInstance Instance { get; }

    /// <summary>Its queries.</summary>
    public SqlApi Sql { get; }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>Every call but reads, in their order, whether it was applied or not.</summary>
    public List<JournalEntry> Journal { get; } = [];

    /// <summary>Calls that no DSS knows, which a correct client never makes.</summary>
    public List<string> UnknownCalls { get; } = [];

    /// <summary>How a call that is about to be written down fails; null: it does not.</summary>
    public Func<JournalEntry, Failure?> Fails { get; set; } = _ => null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Once only: after a Stop it would take the port again for a moment, which another test may have by then.
        _listener.Close();
        await _loop;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = await ReadAsync(context.Request);
        var failure = request.Method == "GET" ? null : Record(request);
        var reply = failure switch
        {
            Failure.Refused => DssReply.Error(500, "java.lang.RuntimeException", "failed on demand"),
            Failure.Echo => DssReply.Error(500, "java.lang.RuntimeException", $"Cannot take {request.Text}"),
            Failure.BadGateway => new DssReply(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"),
            _ => IsAllowed(context.Request) ? Reply(request) : Unauthorized(),
        };
        await WriteAsync(context.Response, reply, isComplete: failure != Failure.DroppedAfter);
    }

    private static async Task WriteAsync(HttpListenerResponse response, DssReply reply, bool isComplete)
    {
        var bytes = Encoding.UTF8.GetBytes(reply.Text);
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        // More than there is: without that the listener would end an answer properly that is to break off.
        response.ContentLength64 = bytes.Length + (isComplete ? 0 : 1);
        await response.OutputStream.WriteAsync(bytes);
        if (isComplete)
            response.Close();
        else
            response.Abort();
    }

    private Failure? Record(DssRequest request)
    {
        Journal.Add(new JournalEntry(request.Method, request.Path, request.Text));
        return Fails(Journal[^1]);
    }

    private DssReply Reply(DssRequest request)
    {
        if (Instance.Licence == LicenceMode.ApiRefused)
        {
            return DssReply.Error(
                403,
                "com.dataiku.dip.exceptions.UnauthorizedException",
                "DSS API is not available with your Free Edition license");
        }

        foreach (var api in _apis)
        {
            if (api.Answer(request) is { } reply)
                return reply;
        }

        UnknownCalls.Add($"{request.Method} {request.Path}");
        return DssReply.Missing($"Not found: {request.Path}");
    }

    private static async Task<DssRequest> ReadAsync(HttpListenerRequest request)
    {
        using var content = new MemoryStream();
        await request.InputStream.CopyToAsync(content);
        var path = request.Url!.AbsolutePath;
        var prefix = Prefixes.FirstOrDefault(one => path.StartsWith($"{one}/", StringComparison.Ordinal)) ?? "";
        return new DssRequest(
            request.HttpMethod, path[prefix.Length..].TrimEnd('/'), request.QueryString, content.ToArray());
    }

    // The key is the user's name without a password, or a bearer's token.
    private bool IsAllowed(HttpListenerRequest request)
    {
        var key = (request.Headers["Authorization"] ?? "").Split(' ') switch
        {
            ["Basic", var text] when Decode(text) is [.. var user, ':'] => user,
            ["Bearer", var token] => token,
            _ => "",
        };
        return key.Length > 0
            && Directory.EnumerateFiles(_keys).Any(file => File.ReadLines(file).First() == key);
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));

    private static DssReply Unauthorized() =>
        DssReply.Error(401, "com.dataiku.dip.exceptions.UnauthorizedException", "Invalid API key");
}
