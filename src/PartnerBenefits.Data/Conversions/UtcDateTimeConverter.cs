using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBenefits.Data.Conversions;

/// <summary>Neither database stores the kind of a <see cref="DateTime"/>; the portal stores only UTC.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
