using System.Net;
using System.Net.Sockets;

namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>An address was refused that does not lie on the open internet.</summary>
internal sealed class PrivateAddressException(string host) : IOException(
    $"{host} is an address of a private or local network, which a harvest does not look into. If it is a council's server all the same, allow private addresses (AllowPrivateAddresses, --allow-private-addresses).");

/// <summary>
/// Makes the connections of a harvest. The name is resolved and judged here, where the connection is made: a name that is judged
/// first and resolved again afterwards could lead elsewhere the second time. Every redirection to another host comes through here too.
/// </summary>
internal sealed class GuardedConnection(Func<IPAddress, bool> allows)
{
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = context.DnsEndPoint;
        var addresses = await Addresses(target.Host, cancellation);
        if (addresses.Length == 0) throw new PrivateAddressException(target.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> Addresses(string host, CancellationToken cancellation)
    {
        var all = IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, cancellation);
        return [.. all.Where(allows)];
    }
}
