using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBenefits.Data.Conversions;

/// <summary>Neither database keeps a <see cref="DateTime"/>'s kind; all of ours are UTC.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
