using System.Net;

namespace DataPlatform.Tests.Platform.Dss;

/// <summary>Starts servers of the tests' own.</summary>
internal static class LocalListener
{
    private const int Attempts = 20;

    /// <summary>Has a listener listen on a port that is free.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="host">The host that requests name; <c>*</c>: any.</param>
    /// <returns>Where it is reached, without a slash at the end.</returns>
    public static string Start(HttpListener listener, string host)
    {
        // A port may be taken between the moment that it is chosen and the start.
        for (var attempt = 1; ; attempt++)
        {
            var port = Random.Shared.Next(20000, 32000);
            listener.Prefixes.Clear();
            listener.Prefixes.Add($"http://{host}:{port}/");
            try
            {
                listener.Start();
                return $"http://127.0.0.1:{port}";
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
            }
        }
    }
}
