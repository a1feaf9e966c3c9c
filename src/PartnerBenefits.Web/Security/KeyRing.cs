using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;

namespace PartnerBenefits.Web.Security;

/// <summary>
/// The key ring of cookies and forms lies in the database, so that all instances share it, and each of its keys is sealed by
/// a data key, so that the database alone opens nothing.
/// </summary>
internal static class KeyRing
{
    /// <summary>The same for all instances, wherever their files are.</summary>
    private const string Application = "PartnerBenefits";

    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application).PersistKeysToDbContext<PortalDb>();
        services.AddOptions<KeyManagementOptions>()
            .Configure<KeyProtection>((options, protection) => options.XmlEncryptor = new Encryptor(protection));
    }

    private static XName Element => "sealed";

    private sealed class Encryptor(KeyProtection protection) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement)
        {
            var (dataKey, payload) = protection.SealKeyRing(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
            var element = new XElement(Element, new XAttribute("dataKey", dataKey), Convert.ToBase64String(payload));
            return new EncryptedXmlInfo(element, typeof(Decryptor));
        }
    }

    /// <summary>Made by data protection, which finds its name in the ring.</summary>
    private sealed class Decryptor(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            var dataKey = (int?)encryptedElement.Attribute("dataKey") ?? throw new CryptographicException("The key ring names no data key.");
            var clear = services.GetRequiredService<KeyProtection>().OpenKeyRing(dataKey, Convert.FromBase64String(encryptedElement.Value));
            return XElement.Parse(Encoding.UTF8.GetString(clear));
        }
    }
}
