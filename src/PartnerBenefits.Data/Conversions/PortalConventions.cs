using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

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
        foreach (var stored in StoredNames())
        {
            configuration.Properties(stored).HaveConversion(typeof(StoredNameConverter<>).MakeGenericType(stored));
        }

        foreach (var id in GuidIds())
        {
            configuration.Properties(id).HaveConversion(typeof(GuidIdConverter<>).MakeGenericType(id));
            configuration.DefaultTypeMapping(id).HasConversion(typeof(GuidIdConverter<>).MakeGenericType(id));
        }
    }

    /// <summary>Tells EF Core that it generates none of our ids, or it would take a new entity with an id for a stored one.</summary>
    public static void TakeOwnIds(ModelBuilder model)
    {
        foreach (var id in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(property => property.IsPrimaryKey() && IsGuidId(property.ClrType)))
        {
            id.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static IEnumerable<Type> StoredNames() => new[] { typeof(Actor).Assembly, typeof(PortalConventions).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum && Enum.IsDefined(type, Domain.StoredNames.NotKnown));

    private static IEnumerable<Type> GuidIds() => typeof(Actor).Assembly.GetTypes().Where(IsGuidId);

    private static bool IsGuidId(Type type) => type.IsValueType
        && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGuidId<>));
}
