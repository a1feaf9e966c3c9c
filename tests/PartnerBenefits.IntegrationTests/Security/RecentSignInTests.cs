using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>What gives somebody access needs a sign-in of the last half hour (ASVS 7.5.1).</summary>
public sealed class RecentSignInTests : PortalTest
{
    [Theory]
    [InlineData("AccountAdmin", true)]
    [InlineData(null, false)]
    public async Task Adding_a_person_with_a_role_needs_a_recent_sign_in(string? role, bool isNeeded)
    {
        var admin = await SignInLongAgoAsync();

        var answer = await admin.SubmitAsync(
            "/account/users/add", "main form", ("Name", "Ada L."), ("Email", "ada@contoso.example"), ("Roles", role));

        AssertAnswer(isNeeded, answer);
        Assert.Equal(!isNeeded, await IsThereAsync("ada@contoso.example"));
        if (isNeeded)
        {
            Assert.Equal("ada@contoso.example", answer.Document.QuerySelector("#email")!.GetAttribute("value"));
            Assert.True(answer.Document.QuerySelector("#role-AccountAdmin")!.HasAttribute("checked"));
            Assert.Equal(
                "/signin?again=ToConfirm&returnUrl=%2Faccount%2Fusers%2Fadd",
                answer.Document.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData("PartnerAdmin", true)]
    [InlineData(null, false)]
    public async Task Giving_a_role_needs_a_recent_sign_in_and_taking_all_does_not(string? role, bool isNeeded)
    {
        var user = await portal.AddPersonAsync("Grows G.", PartnerRoles.UserAdmin);
        var admin = await SignInLongAgoAsync();

        AssertAnswer(isNeeded, await admin.SubmitAsync(StoredPeople.PageOf(user), "#roles-form", ("Roles", role)));

        Assert.Equal(isNeeded ? PartnerRoles.UserAdmin : PartnerRoles.None, (await portal.FindPersonAsync(user)).Roles);
    }

    [Theory]
    [InlineData("other@contoso.example", true)]
    [InlineData(null, false)]
    public async Task Changing_an_address_needs_a_recent_sign_in_and_changing_a_name_does_not(string? email, bool isNeeded)
    {
        var user = await portal.AddPersonAsync("Before B.");
        var admin = await SignInLongAgoAsync();

        AssertAnswer(isNeeded, await admin.SubmitAsync(
            StoredPeople.PageOf(user), "#edit-form", ("Name", "After A."), ("Email", email ?? user.Email.Value)));

        Assert.Equal(isNeeded ? "Before B." : "After A.", (await portal.FindPersonAsync(user)).Name);
    }

    [Fact]
    public async Task Granting_access_needs_a_recent_sign_in()
    {
        var asked = await portal.AskAsync(await portal.AddNewcomerAsync(DemoOrganisation.Contoso));
        var admin = await SignInLongAgoAsync();

        AssertAnswer(isNeeded: true, await admin.SubmitAsync($"/account/users/requests/{asked.Id}", "#grant-form"));
    }

    [Fact]
    public async Task Merging_people_needs_a_recent_sign_in_and_keeps_what_was_chosen()
    {
        var (stays, goes) = (await portal.AddPersonAsync("Twice T."), await portal.AddPersonAsync("Twice T."));
        var admin = await SignInLongAgoAsync();

        var refused = await admin.SubmitAsync(
            $"{StoredPeople.PageOf(stays)}/merge?with={goes.Id}", $"form:has(input[value='{goes.Id}'])");

        AssertAnswer(isNeeded: true, refused);
        Assert.NotNull(refused.Document.QuerySelector($"main form input[value='{goes.Id}']"));
    }

    [Fact]
    public async Task Making_a_calendar_address_needs_a_recent_sign_in()
    {
        var admin = await SignInLongAgoAsync();

        AssertAnswer(isNeeded: true, await admin.SubmitAsync("/my", "form[action$='MakeCalendar']"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(6, false)]
    [InlineData(600, false)]
    [InlineData(-29, true)]
    [InlineData(-31, false)]
    public async Task A_sign_in_in_the_future_counts_only_as_far_as_clocks_may_differ(int minutes, bool isRecent)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var at = portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(minutes);
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim("authenticated-at", at.Ticks.ToString(CultureInfo.InvariantCulture))]));

        var why = scope.ServiceProvider.GetRequiredService<RecentSignIn>().WhyNot(person);

        Assert.Equal(isRecent ? null : KeyRules.SignInIsRecent, why);
    }

    private async Task<Visitor> SignInLongAgoAsync()
    {
        var admin = await SignInAsync("contoso-account-admin");
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        return admin;
    }

    private static void AssertAnswer(bool isNeeded, Answer answer)
    {
        if (isNeeded)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(SignInRules.IsRecent.Refusal, Assert.Single(answer.Alerts), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    private async Task<bool> IsThereAsync(string email)
    {
        var (account, address) = (await portal.AccountAsync(DemoOrganisation.Contoso), EmailAddress.Parse(email));
        return await portal.ReadAsync(db => db.UsersOf(account.Id).AnyAsync(u => u.Email == address));
    }
}
