namespace PartnerBenefits.Domain.Keys;

/// <summary>A license key in clear. It prints as <c>***</c> so that it can't get into a log by accident (ASVS 16.2.5).</summary>
public readonly struct KeyText(string clear) : IEquatable<KeyText>
{
    public const int MaxLength = 100;

    private readonly string clear = clear;

    public string Reveal() => clear;

    public bool Equals(KeyText other) => clear == other.clear;

    public override bool Equals(object? obj) => obj is KeyText other && Equals(other);

    public override int GetHashCode() => 0;

    public override string ToString() => "***";

    public static bool operator ==(KeyText left, KeyText right) => left.Equals(right);

    public static bool operator !=(KeyText left, KeyText right) => !left.Equals(right);
}
