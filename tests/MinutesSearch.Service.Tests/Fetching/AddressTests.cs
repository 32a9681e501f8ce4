using System.Net;
using MinutesSearch.Service.Sources.Fetching;

namespace MinutesSearch.Service.Tests.Fetching;

public sealed class AddressTests
{
    [TestCase("8.8.8.8")]
    [TestCase("172.15.255.255", Description = "just below 172.16.0.0/12")]
    [TestCase("172.32.0.1")]
    [TestCase("100.63.255.255")]
    [TestCase("223.255.255.254")]
    [TestCase("::ffff:8.8.8.8", Description = "mapped")]
    [TestCase("64:ff9b::808:808", Description = "translated")]
    [TestCase("2a00:1450:4009:815::200e")]
    public void Public_addresses_are_reached(string address) => Assert.That(PublicAddresses.Contains(IPAddress.Parse(address)), Is.True);

    [TestCase("0.0.0.0")]
    [TestCase("10.1.2.3")]
    [TestCase("100.64.0.1", Description = "shared by a provider's customers")]
    [TestCase("127.0.0.1")]
    [TestCase("127.255.255.254")]
    [TestCase("169.254.169.254", Description = "where clouds tell machines their keys")]
    [TestCase("172.16.0.1")]
    [TestCase("172.31.255.255")]
    [TestCase("192.168.1.1")]
    [TestCase("198.18.0.1")]
    [TestCase("224.0.0.1", Description = "multicast")]
    [TestCase("255.255.255.255")]
    [TestCase("::")]
    [TestCase("::1")]
    [TestCase("::ffff:127.0.0.1", Description = "mapped")]
    [TestCase("::ffff:169.254.169.254")]
    [TestCase("::7f00:1", Description = "the old form of mapping")]
    [TestCase("64:ff9b::a00:1", Description = "10.0.0.1, translated")]
    [TestCase("2002:7f00:1::", Description = "6to4 of 127.0.0.1")]
    [TestCase("2001:0:53aa:64c::", Description = "Teredo")]
    [TestCase("2001:db8::1", Description = "documentation")]
    [TestCase("fc00::1")]
    [TestCase("fd12:3456::1")]
    [TestCase("fe80::1")]
    [TestCase("fe80::1%1")]
    [TestCase("ff02::1", Description = "multicast")]
    public void Addresses_of_networks_that_are_nobodys_business_are_not(string address) => Assert.That(PublicAddresses.Contains(IPAddress.Parse(address)), Is.False);
}
