using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.IntegrationTests.Seats;

public sealed class AssignSupportTests : ActivationTest
{
    [Theory]
    [InlineData("asha.d@contoso.example")]
    [InlineData("  Asha.D@CONTOSO.example ")]
    [InlineData("\"asha.d@contoso.example\" <evil@evil.example>")]
    [InlineData("Asha D. <asha@home.example>")]
    [InlineData("asha@home.example\r\nBcc: evil@evil.example")]
    [InlineData("ａｓｈａ@home.example")]
    [InlineData("asha@home.example, evil@evil.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_second_address_that_is_the_persons_own_or_invalid_is_refused_at_the_field_and_stays_typed(string? alternative)
    {
        var answer = await admin.AssignAsync(page, asha, alternative);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual("", answer.Document.QuerySelector("#alternative-problem")!.TextContent);
        Assert.Equal(asha.Id.ToString(), answer.Document.QuerySelector("select[name=UserId] option[selected]")!.GetAttribute("value"));
        Assert.Empty(await portal.MailsAsync());
    }

    [Fact]
    public async Task An_alternative_address_that_was_copied_from_a_list_of_recipients_is_taken_and_what_was_removed_is_said()
    {
        var assigned = await admin.AssignAsync(page, asha, "<mailto:as\u200bha@home.example>; ");

        Assert.Equal(page, assigned.Location);
        Assert.Equal("asha@home.example", await portal.ScalarAsync<string>("SELECT AlternativeEmail FROM Activations"));
        var shown = (await admin.GetAsync(page)).Text;
        Assert.Contains(Notices.InvisiblesRemoved, shown, StringComparison.Ordinal);
        Assert.Contains(Notices.AddressUnwrapped, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_320_characters_is_refused_and_another_person_s_is_not()
    {
        var tooLong = await admin.AssignAsync(page, asha, new string('a', 308) + "@home.example");
        Assert.NotEqual("", tooLong.Document.QuerySelector("#alternative-problem")!.TextContent);

        Assert.Equal(page, (await admin.AssignAsync(page, asha, "luc.m@contoso.example")).Location);
    }

    [Fact]
    public async Task An_address_with_a_NUL_is_turned_away_before_it_is_read()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.AssignAsync(page, asha, "asha\0@home.example")).StatusCode);

        Assert.Empty(await portal.MailsAsync());
    }
}
