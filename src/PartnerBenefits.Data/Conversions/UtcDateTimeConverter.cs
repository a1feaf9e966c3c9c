using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBenefits.Data.Conversions;

/// <summary>Marks stored times as UTC, because neither database stores the kind of a <see cref="DateTime"/>.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
