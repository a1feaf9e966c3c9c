using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;

namespace PartnerBenefits.IntegrationTests.Mail;

public sealed class FolderTests : PortalTest
{
    [Fact]
    public async Task Each_mail_becomes_one_file_named_by_its_id_and_kind()
    {
        var first = await portal.InvitationAsync();
        var second = await portal.InvitationAsync("Ben O.");

        await portal.SendMailAsync();
        await portal.SendMailAsync();

        Assert.Equal([$"{first}-Invitation.eml", $"{second}-Invitation.eml"], Eml.NamesIn(portal));
        Assert.Equal((MailState.Sent, MailState.Sent), (await portal.StateOfAsync(first), await portal.StateOfAsync(second)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_dead_sender_was_handing_over_is_sent_once_and_never_unknown(bool hasWritten)
    {
        var id = await portal.InvitationAsync();
        if (hasWritten)
        {
            await portal.SendMailAsync();
        }

        await LeaveAsync(id, MailState.Sending);
        await portal.SendMailAsync();
        Assert.Equal(MailState.Sending, await portal.StateOfAsync(id));
        portal.WaitALease();
        await portal.SendMailAsync();
        portal.WaitALease();
        await portal.SendMailAsync();

        Assert.Equal(MailState.Sent, await portal.StateOfAsync(id));
        Assert.Equal([$"{id}-Invitation.eml"], Eml.NamesIn(portal));
    }

    [Fact]
    public async Task A_file_of_a_database_that_was_begun_anew_doesnt_count_as_sent()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder(), "1-Invitation.eml"), "Message-Id: <20200101.1@x.example>\n\nolder",
            TestContext.Current.CancellationToken);
        var id = await portal.InvitationAsync();
        Assert.Equal(1, id);

        await portal.SendMailAsync();

        Assert.Equal("Asha D.", (await Eml.ReadAsync(portal, id)).To[0].Name);
    }

    [Fact]
    public async Task A_folder_that_cant_be_written_is_surely_not_taken_and_tried_again()
    {
        var id = await portal.InvitationAsync();
        Directory.Delete(Folder());
        await File.WriteAllTextAsync(Path.Combine(portal.Folder, "mail"), "in the way", TestContext.Current.CancellationToken);

        await portal.SendMailAsync();
        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Queued, "FolderRefused"), (mail.State, mail.Problem));

        File.Delete(Path.Combine(portal.Folder, "mail"));
        Folder();
        portal.WaitALease();
        await portal.SendMailAsync();
        Assert.Equal(MailState.Sent, await portal.StateOfAsync(id));
    }

    [Fact]
    public async Task What_a_dead_sender_had_leased_and_not_handed_over_is_sent_once_when_the_lease_ends()
    {
        var id = await portal.InvitationAsync();
        await LeaveAsync(id, MailState.Leased);

        await portal.SendMailAsync();
        Assert.Equal(MailState.Leased, await portal.StateOfAsync(id));
        portal.WaitALease();
        await portal.SendMailAsync();

        Assert.Equal(MailState.Sent, await portal.StateOfAsync(id));
        Assert.Single(Eml.NamesIn(portal));
    }

    [Fact]
    public async Task A_sender_that_is_stopped_before_handing_over_puts_the_mail_back()
    {
        var id = await portal.InvitationAsync();
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.SendNextMailAsync(stopping.Token));

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Queued, 0), (mail.State, mail.Attempts));
    }

    private string Folder() => Directory.CreateDirectory(Path.Combine(portal.Folder, "mail")).FullName;

    private async Task LeaveAsync(long id, MailState state) => await portal.ExecuteAsync(
        "UPDATE OutboxMessages SET State = @state, LeaseUntil = @until, SentAt = NULL, Attempts = 1 WHERE Id = @id",
        ("@state", state.ToString()), ("@until", portal.Now() + OutboxMessage.Lease), ("@id", id));
}
