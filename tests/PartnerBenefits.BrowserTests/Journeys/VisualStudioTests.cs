using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Visual Studio subscriptions (the guide's steps 8 to 8c).</summary>
public sealed class VisualStudioTests(Chromium chromium) : Journey(chromium)
{
    private const string Subscription = LivedIn.VisualStudio;

    private const string Way = "Go to the Visual Studio portal";

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task People_are_assigned_removed_and_replaced(string locale)
    {
        var visit = await SignInAsync("contoso-partner-admin", locale);
        var tab = new BenefitsTabPage(visit);
        await tab.OpenAsync("visual-studio");
        await tab.SelectAsync(visit.Labels[Subscription]);
        var seats = new PeoplePage(visit);
        await Expect(seats.NoteBefore(Way)).ToBeVisibleAsync();
        await Expect(seats.WayOut(Way)).ToHaveAttributeAsync("href", "https://my.visualstudio.com");
        foreach (var person in new[] { "Asha D.", "Ben O.", "Carla R." })
        {
            await seats.AssignAsync(person);
        }

        await Expect(seats.AssignUser).ToBeDisabledAsync();
        await Expect(seats.AssignUser).ToHaveAccessibleDescriptionAsync(
            visit.Labels["No seat is left. Remove somebody first, then assign a different person."]);
        await seats.RemoveAsync("Ben O.", Subscription);
        await seats.AssignAsync("Luc M.");

        await Expect(seats.Assigned).ToHaveTextAsync(["Asha D.", "Carla R.", "Luc M."], new() { UseInnerText = true });
        await Expect(seats.History).ToHaveCountAsync(5);
        var removed = visit.Labels.With("{0} removed by {1}", "Ben O.", "Contoso Partner Admin");
        await Expect(seats.History.Filter(new() { HasText = removed })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Who_is_not_in_the_list_is_added_in_Account_settings_and_then_assigned(string locale)
    {
        var visit = await SignInAsync("contoso-account-admin", locale);
        var seats = await new PeoplePage(visit).OpenAsync("vs-professional");
        await Expect(seats.Option("Quinn E.")).ToHaveCountAsync(0);

        await seats.Link("Add new users").ClickAsync();
        var users = new UsersPages(visit);
        await users.AddAsync("Quinn E.", "quinn.e@contoso.example");
        await Expect(users.Notice).ToContainTextAsync(visit.Labels.With("{0} was added to {1}.", "Quinn E.", "Contoso Consulting"));
        await Expect(users.Notice).ToContainTextAsync("quinn.e@contoso.example");
        await Expect(users.Main).ToContainTextAsync(visit.Labels["Not an admin"]);
        await users.Link("Assign a benefit").ClickAsync();
        await new BenefitsTabPage(visit).SelectAsync(visit.Labels[Subscription]);
        await seats.AssignAsync("Quinn E.");

        await Expect(seats.Assigned).ToHaveTextAsync(["Quinn E."]);
        var invitation = Assert.Single(await MailFolder.ReadAsync(Portal, "Invitation", 1));
        Assert.Equal("quinn.e@contoso.example", invitation.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Two_clicks_assign_once_and_going_back_or_reloading_sends_nothing_again()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var seats = await new PeoplePage(visit).OpenAsync("vs-professional");
        await seats.SelectAsync("Asha D.");

        await seats.AssignUser.DblClickAsync();
        await Expect(seats.Assigned).ToHaveTextAsync(["Asha D."]);
        await visit.Page.ReloadAsync();
        await Expect(seats.Assigned).ToHaveTextAsync(["Asha D."]);
        await seats.ChooseInMenuAsync("Membership");
        await visit.Page.GoBackAsync();

        await Expect(seats.Assigned).ToHaveTextAsync(["Asha D."]);
        await Expect(seats.History).ToHaveCountAsync(1);
        await MailFolder.ReadAsync(Portal, "SeatAssigned", 1);
    }
}
