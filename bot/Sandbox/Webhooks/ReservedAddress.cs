using System.Net;

namespace GroupBot.Sandbox.Webhooks;

/// <summary>Addresses of no one in particular, to which the real server sends nothing.</summary>
internal static class ReservedAddress
{
    private static readonly IPNetwork[] Blocks =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/3"),
    ];

    /// <param name="address">Of IPv4.</param>
    internal static bool Holds(IPAddress address) => Array.Exists(Blocks, block => block.Contains(address));
}
