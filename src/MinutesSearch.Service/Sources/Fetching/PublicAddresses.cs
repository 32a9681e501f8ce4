using System.Net;
using System.Net.Sockets;

namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>Which addresses lie on the open internet; all others are refused, so that a harvest cannot look into the network that it runs in.</summary>
internal static class PublicAddresses
{
    /// <summary>IANA's special-purpose registries: this network, private, shared, loopback, link-local, tests, multicast, reserved.</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Teredo and 6to4 carry an IPv4 address inside; documentation and benchmarking.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>An IPv4 address as networks without IPv4 reach it: the last four bytes decide.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Contains(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork) return !NotPublic.Any(range => range.Contains(address));
        if (Translated.Contains(address)) return Contains(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        return address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId == 0 && GlobalUnicast.Contains(address) && !NotPublic.Any(range => range.Contains(address));
    }
}
