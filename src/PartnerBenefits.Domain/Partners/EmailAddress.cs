using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerBenefits.Domain.Partners;

/// <summary>
/// An address in the one form in which we store, compare and send to it: lower case ASCII, no display name, no comment.
/// What a mail library would accept but read as another mailbox doesn't parse (ASVS 1.3.11).
/// </summary>
public sealed partial record EmailAddress
{
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>What stands before the @.</summary>
    public string Mailbox => Value[..Value.IndexOf('@', StringComparison.Ordinal)];

    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        // In lower case the Kelvin sign would become a k, and the address another person's.
        var typed = text?.Trim() ?? "";
        var candidate = Ascii.IsValid(typed) && typed.Length <= MaxLength ? typed.ToLowerInvariant() : "";
        address = Form().IsMatch(candidate) ? new EmailAddress(candidate) : null;
        return address is not null;
    }

    /// <exception cref="FormatException">Not an address.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Not an e-mail address.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[a-z0-9_+'-]+(\.[a-z0-9_+'-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z")]
    private static partial Regex Form();
}
