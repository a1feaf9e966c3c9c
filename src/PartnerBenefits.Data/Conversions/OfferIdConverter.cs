using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBenefits.Data.Conversions;

public sealed class OfferIdConverter() : ValueConverter<OfferId, string>(id => id.Value, value => new OfferId(value));
