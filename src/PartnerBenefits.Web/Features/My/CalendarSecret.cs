using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnerBenefits.Web.Features.My;

/// <summary>Random part of a calendar's address, which is the only key to it. Prints as <c>***</c>.</summary>
public sealed class CalendarSecret
{
    private const int Bytes = 32;

    private const int Length = 43;

    private readonly string text;

    private CalendarSecret(string text) => this.text = text;

    public static CalendarSecret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static CalendarSecret? Parse(string? text) =>
        text is { Length: Length } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new CalendarSecret(text) : null;

    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(text));

    public string Reveal() => text;

    public override string ToString() => "***";
}
