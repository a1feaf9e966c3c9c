using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Conversions;

internal static class PortalConventions
{
    private const int EnumLength = 30;

    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configuration.Properties<EmailAddress>().HaveConversion<EmailAddressConverter>().HaveMaxLength(EmailAddress.MaxLength);
        configuration.Properties<OfferId>().HaveConversion<OfferIdConverter>().HaveMaxLength(OfferId.MaxLength);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength).AreUnicode(false);
        foreach (var id in GuidIds())
        {
            configuration.Properties(id).HaveConversion(typeof(GuidIdConverter<>).MakeGenericType(id));
            configuration.DefaultTypeMapping(id).HasConversion(typeof(GuidIdConverter<>).MakeGenericType(id));
        }
    }

    private static IEnumerable<Type> GuidIds() =>
        typeof(Actor).Assembly.GetTypes().Where(type => type.IsValueType
            && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGuidId<>)));
}
