using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnerBenefits.Web.Calendars;

/// <summary>The random part of a calendar's address, by which alone it is found. Prints as <c>***</c>.</summary>
public sealed class CalendarSecret
{
    private const int Bytes = 32;

    /// <summary>Of that many bytes in base64url.</summary>
    private const int Length = 43;

    private readonly string text;

    private CalendarSecret(string text) => this.text = text;

    public static CalendarSecret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Null when no address of ours can have it.</summary>
    public static CalendarSecret? Parse(string? text) =>
        text is { Length: Length } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new CalendarSecret(text) : null;

    /// <inheritdoc cref="Domain.Partners.CalendarFeed.SecretHash"/>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(text));

    /// <summary>For the one answer that shows it.</summary>
    public string Reveal() => text;

    public override string ToString() => "***";
}
