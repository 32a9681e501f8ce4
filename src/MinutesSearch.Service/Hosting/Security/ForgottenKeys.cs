using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace MinutesSearch.Service.Hosting.Security;

/// <summary>Keeps the framework's keys in memory: nothing here needs them after the end, and it would write them into the user's home.</summary>
internal sealed class ForgottenKeys : IXmlRepository
{
    private readonly List<XElement> _keys = [];

    public static void Use(IServiceCollection services)
    {
        services.AddDataProtection();
        services.Configure<KeyManagementOptions>(options => (options.XmlRepository, options.XmlEncryptor) = (new ForgottenKeys(), new NullXmlEncryptor()));
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys) return [.. _keys];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys) _keys.Add(element);
    }
}
