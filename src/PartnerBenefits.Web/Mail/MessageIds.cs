using System.Globalization;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Mail;

internal static class MessageIds
{
    /// <summary>The id is the same each time a message is sent, so that the recipient's program can recognise a duplicate.</summary>
    public static string For(OutboxMessage mail, Sender from) => string.Create(
        CultureInfo.InvariantCulture, $"{mail.QueuedAt:yyyyMMddHHmmssfff}.{mail.Id}@{from.Address.Value.Split('@')[1]}");
}
