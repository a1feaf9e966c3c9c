using System.Globalization;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Mail;

internal static class MessageIds
{
    /// <summary>The same for each sending of one message, so that whoever gets it twice can see that it is one.</summary>
    public static string Of(OutboxMessage mail, Sender from) => string.Create(
        CultureInfo.InvariantCulture, $"{mail.QueuedAt:yyyyMMddHHmmssfff}.{mail.Id}@{from.Address.Value.Split('@')[1]}");
}
