using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerBenefits.Domain.People;

/// <summary>A lower-case ASCII address. Parsing rejects text that a mail library could read as another mailbox.</summary>
public sealed partial record EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>Longest part before the @ (RFC 5321).</summary>
    public const int MailboxLength = 64;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public string Mailbox => Value[..Value.IndexOf('@', StringComparison.Ordinal)];

    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        // ToLowerInvariant turns the Kelvin sign into k, which would be another person's address.
        var typed = text?.Trim() ?? "";
        address = ProblemOf(typed) is null ? new EmailAddress(typed.ToLowerInvariant()) : null;
        return address is not null;
    }

    /// <summary>Takes text that was an address when it was stored, whatever the rules are by now.</summary>
    public static EmailAddress Stored(string value) => new(value);

    /// <summary>Says why a text is no address; null if it is one.</summary>
    public static AddressProblem? ProblemOf(string? text)
    {
        var typed = text?.Trim() ?? "";
        var at = typed.IndexOf('@', StringComparison.Ordinal);
        return typed switch
        {
            _ when typed.AsSpan().ContainsAny("<>\"") => AddressProblem.HasNameBeside,
            _ when typed.AsSpan().ContainsAny(",;") || typed.LastIndexOf('@') != at => AddressProblem.IsSeveral,
            _ when typed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) => AddressProblem.HasSpace,
            _ when !Ascii.IsValid(typed) => AddressProblem.HasOtherLetters,
            _ when at < 0 => AddressProblem.HasNoAt,
            _ when typed.Length > MaxLength || at > MailboxLength => AddressProblem.IsTooLong,
            _ when !DomainForm().IsMatch(typed[(at + 1)..]) => AddressProblem.HasBadDomain,
            // Mail libraries decode text like =?utf-8?q?...?= into another mailbox.
            _ when !LocalForm().IsMatch(typed[..at]) || typed.Contains("=?", StringComparison.Ordinal) => AddressProblem.HasBadMailbox,
            _ => null,
        };
    }

    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Not an e-mail address.");

    public override string ToString() => Value;

    /// <summary>The characters that RFC 5322 calls atext, with single dots between them.</summary>
    [GeneratedRegex(
        @"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LocalForm();

    [GeneratedRegex(
        @"\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DomainForm();
}
