using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;

namespace PartnerBenefits.Web.Security;

/// <summary>A data key encrypts each key of the ring, so that the database alone opens no cookie and no form.</summary>
internal static class KeyRing
{
    /// <summary>Must be the same in all instances, whatever folder they run in.</summary>
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
            var clear = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
            var (dataKey, payload) = protection.SealKeyRing(clear);
            var element = new XElement(Element, new XAttribute("dataKey", dataKey), Convert.ToBase64String(payload));
            return new EncryptedXmlInfo(element, typeof(Decryptor));
        }
    }

    /// <summary>Created by data protection, which finds the type's name in the ring: don't rename or move it.</summary>
    /// <remarks>The name has the assembly's version, which therefore stays the same in all releases.</remarks>
    private sealed class Decryptor(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            var dataKey = (int?)encryptedElement.Attribute("dataKey")
                ?? throw new CryptographicException("The key ring names no data key.");
            var clear = services.GetRequiredService<KeyProtection>().OpenKeyRing(dataKey, Convert.FromBase64String(encryptedElement.Value));
            return XElement.Parse(Encoding.UTF8.GetString(clear));
        }
    }
}
