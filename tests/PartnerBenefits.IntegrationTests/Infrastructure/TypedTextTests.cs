using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>What people paste without seeing it is removed from every form, in one place, and the next page says so.</summary>
public sealed class TypedTextTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string AddPage = "/account/users/add";
    private const string Form = "main form";

    [Theory]
    [InlineData("mailto:{0}", false)]
    [InlineData("MAILTO:{0}?subject=Hello", false)]
    [InlineData("{0};", false)]
    [InlineData("{0}, ", false)]
    [InlineData("<{0}>", false)]
    [InlineData("<mailto:{0}>;", false)]
    [InlineData("{0}\u200b", true)]
    [InlineData("\ufeff{0}\u00ad", true)]
    [InlineData("\u202a{0}\u202c", true)]
    public async Task An_address_is_taken_without_what_was_pasted_around_it(string pasted, bool isInvisible)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var address = $"{Guid.CreateVersion7():n}@contoso.example";

        var added = await admin.SubmitAsync(
            AddPage, Form, ("Name", "Pasted P."), ("Email", string.Format(null, pasted, address)));
        var page = await admin.GetAsync(added.Location!);

        Assert.True(await IsThereAsync(address));
        Assert.Contains(isInvisible ? Notices.InvisiblesRemoved : Notices.AddressUnwrapped, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(isInvisible ? Notices.AddressUnwrapped : Notices.InvisiblesRemoved, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" {0} ")]
    [InlineData("R&D.{0}")]
    [InlineData("sales/fr.{0}")]
    [InlineData("50%.{0}")]
    public async Task An_address_with_unusual_signs_is_taken_as_it_is(string typed)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var address = string.Format(null, typed, $"{Guid.CreateVersion7():n}@contoso.example");

        var added = await admin.SubmitAsync(AddPage, Form, ("Name", "Unusual U."), ("Email", address));
        var page = await admin.GetAsync(added.Location!);

        Assert.True(await IsThereAsync(address));
        Assert.DoesNotContain("We removed", page.Text, StringComparison.Ordinal);
        var mail = page.Document.QuerySelector("main dd a[href^='mailto:']")!.GetAttribute("href")!;
        Assert.Equal(address.Trim().ToLowerInvariant(), Uri.UnescapeDataString(mail["mailto:".Length..]));
        Assert.DoesNotContain('&', mail);
        Assert.DoesNotContain('?', mail);
    }

    [Fact]
    public async Task A_name_loses_its_invisible_characters_and_keeps_its_joiners()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var address = $"{Guid.CreateVersion7():n}@contoso.example";

        var added = await admin.SubmitAsync(
            AddPage, Form, ("Name", "\u200eAs\u00adha \u2060D.\ufeff \u0646\u200c\u0645"), ("Email", address));

        Assert.Contains(Notices.InvisiblesRemoved, (await admin.GetAsync(added.Location!)).Text, StringComparison.Ordinal);
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        Assert.Equal("Asha D. \u0646\u200c\u0645", await portal.ReadAsync(db => db.UsersOf(account.Id)
            .Where(u => u.Email == EmailAddress.Parse(address)).Select(u => u.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_name_of_invisible_characters_only_is_refused()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused = await admin.SubmitAsync(AddPage, Form, ("Name", "\u200b\u2060"), ("Email", "nobody@contoso.example"));

        Assert.NotEmpty(refused.Document.GetElementById("name-problem")!.TextContent);
        Assert.False(await IsThereAsync("nobody@contoso.example"));
    }

    [Fact]
    public async Task A_form_that_is_shown_again_has_the_text_without_them_and_says_so()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused = await admin.SubmitAsync(AddPage, Form, ("Name", "As\u200bha"), ("Email", "<asha at home>"));

        Assert.Equal("Asha", refused.Document.GetElementById("name")!.GetAttribute("value"));
        Assert.Equal("asha at home", refused.Document.GetElementById("email")!.GetAttribute("value"));
        Assert.Contains(Notices.InvisiblesRemoved, refused.Text, StringComparison.Ordinal);
        Assert.Equal(Labels.For(AddressProblem.HasSpace), refused.Document.GetElementById("email-problem")!.TextContent);
        Assert.DoesNotContain("We removed", (await admin.GetAsync(AddPage)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_what_was_pasted_with_invisible_characters()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var found = await admin.GetAsync("/account/users?find=" + Uri.EscapeDataString("con\u200btoso-member@contoso.example"));

        Assert.Equal(["Contoso Member"], found.Document.QuerySelectorAll("tbody a.name").Select(a => a.TextContent));
    }

    private async Task<bool> IsThereAsync(string email)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.UsersOf(account.Id).AnyAsync(u => u.Email == EmailAddress.Parse(email)));
    }
}
