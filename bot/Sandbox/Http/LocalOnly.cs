using System.Net;
using GroupBot.Sandbox.Control;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>Keeps other sites' pages, open in the same browser, from acting in the sandbox.</summary>
internal static class LocalOnly
{
    internal static void Check(HttpRequest request)
    {
        var host = request.Host.Host.Trim('[', ']');
        var isLocal = host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        var origin = request.Headers.Origin.ToString();
        if (!isLocal || (origin.Length > 0 && origin != $"http://{request.Host}"))
        {
            throw new ControlError("only a page of this server may do this");
        }
    }
}
