using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerBenefits.Domain.People;

/// <summary>A lower-case ASCII address. Parsing rejects text that a mail library could read as another mailbox.</summary>
public sealed partial record EmailAddress
{
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Mailbox => Value[..Value.IndexOf('@', StringComparison.Ordinal)];

    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        // ToLowerInvariant turns the Kelvin sign into k, which would be another person's address.
        var typed = text?.Trim() ?? "";
        var candidate = Ascii.IsValid(typed) && typed.Length <= MaxLength ? typed.ToLowerInvariant() : "";
        address = Form().IsMatch(candidate) ? new EmailAddress(candidate) : null;
        return address is not null;
    }

    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Not an e-mail address.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9_+'-]+(\.[a-z0-9_+'-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z")]
    private static partial Regex Form();
}
