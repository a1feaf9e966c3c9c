namespace PartnerBenefits.Domain.Keys;

/// <summary>A license key in clear. Prints as <c>***</c>, so that it can't get into a log or a message by accident (ASVS 16.2.5).</summary>
public readonly struct KeyText(string clear) : IEquatable<KeyText>
{
    public const int MaxLength = 100;

    private readonly string clear = clear;

    /// <summary>The key itself: for encryption, and for the one answer that shows it.</summary>
    public string Reveal() => clear;

    public bool Equals(KeyText other) => clear == other.clear;

    public override bool Equals(object? obj) => obj is KeyText other && Equals(other);

    public override int GetHashCode() => 0;

    public override string ToString() => "***";

    public static bool operator ==(KeyText left, KeyText right) => left.Equals(right);

    public static bool operator !=(KeyText left, KeyText right) => !left.Equals(right);
}
