using System.Net;
using System.Text;

namespace DataPlatform.Tests.Platform.Dss.Host;

/// <summary>
/// Instance metadata, S3 and CloudFormation as a starting host sees them, on one port of this machine. What was asked
/// is kept as <c>METHOD path</c>, with the body where there is one.
/// </summary>
internal sealed class BootCloud : IDisposable
{
    public const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    public const string Token = "session+token/of=the-role";

    private readonly HttpListener _listener = new();
    private readonly List<string> _requests = [];
    private readonly List<string> _unsigned = [];
    private readonly Dictionary<string, byte[]> _objects = [];
    private int _failures;

    public BootCloud()
    {
        // Requests name the hosts of AWS.
        Url = LocalListener.Start(_listener, "*");
        _ = AnswerAllAsync();
    }

    public string Url { get; }

    /// <summary>Requests of S3 and CloudFormation, in their order.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Requests that came without what they must have: a signature, a token.</summary>
    public IReadOnlyList<string> Unsigned => _unsigned;

    /// <summary>Answer of CloudFormation; null: it refuses.</summary>
    public string? StackStatus { get; set; }

    public BootCloud With(string key, string content)
    {
        _objects[$"/{key}"] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    /// <summary>Lets the next requests of S3 fail as an overloaded service does.</summary>
    public BootCloud Failing(int requests)
    {
        _failures = requests;
        return this;
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAllAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var (status, content) = Answer(context.Request);
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(content);
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private (int Status, byte[] Content) Answer(HttpListenerRequest request)
    {
        var path = request.Url!.AbsolutePath;
        if (path.StartsWith("/latest/", StringComparison.Ordinal))
            return Metadata(request, path);
        using var reader = new StreamReader(request.InputStream);
        var asked = $"{request.HttpMethod} {path} {reader.ReadToEnd()}".TrimEnd();
        _requests.Add(asked);
        if (request.Headers["authorization"]?.StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal) != true
            || request.Headers["x-amz-security-token"] != Token)
        {
            _unsigned.Add(asked);
        }

        if (request.HttpMethod == "POST")
            return StackStatus is { } status ? Text($"<StackStatus>{status}</StackStatus>") : (400, []);
        if (_failures-- > 0)
            return (503, []);
        return _objects.TryGetValue(path, out var content) ? (200, content) : (403, []);
    }

    private (int Status, byte[] Content) Metadata(HttpListenerRequest request, string path)
    {
        if (path == "/latest/api/token")
            return request.HttpMethod == "PUT" ? Text("metadata-token") : (405, []);
        if (request.Headers["X-aws-ec2-metadata-token"] != "metadata-token")
            _unsigned.Add(path);
        return path switch
        {
            "/latest/meta-data/instance-id" => Text("i-0123456789abcdef0"),
            "/latest/meta-data/iam/security-credentials/" => Text("dataplatform-dev-dss\n"),
            "/latest/meta-data/iam/security-credentials/dataplatform-dev-dss" => Text(
                $$"""{"AccessKeyId":"AKIAIOSFODNN7EXAMPLE","SecretAccessKey":"{{Secret}}","Token":"{{Token}}"}"""),
            _ => (404, []),
        };
    }

    private static (int Status, byte[] Content) Text(string text) => (200, Encoding.UTF8.GetBytes(text));
}
