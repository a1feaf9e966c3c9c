namespace PartnerBenefits.UnitTests.AuditTrail;

public sealed class AuditEventTests
{
    [Theory]
    [InlineData(400, 400)]
    [InlineData(401, 400)]
    [InlineData(5000, 400)]
    public void A_detail_is_never_longer_than_its_column(int length, int kept)
    {
        var detail = With(new string('x', length));

        Assert.Equal(kept, detail.Length);
        Assert.Equal(length > kept, detail.EndsWith('\u2026'));
    }

    [Fact]
    public void A_detail_is_not_cut_within_a_character() =>
        Assert.Equal(new string('x', 398) + "\u2026", With(new string('x', 398) + "\ud83d\udd11 and more"));

    private static string With(string detail) => new AuditEvent(AuditAction.AssignmentsExported, Actor.System, null, null, default)
    {
        Detail = detail,
    }.Detail!;
}
