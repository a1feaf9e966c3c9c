using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBenefits.Data.Conversions;

public sealed class EmailAddressConverter()
    : ValueConverter<EmailAddress, string>(address => address.Value, value => EmailAddress.Stored(value));
