using MimeKit;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>The mails that the portal has sent: files in its folder.</summary>
public static class MailFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Of one kind, by address; waits until there are so many.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> ReadAsync(Portal portal, string kind, int count)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var folder = Directory.CreateDirectory(portal.MailFolder);
        var giveUp = DateTime.UtcNow + Patience;
        while (folder.GetFiles($"*-{kind}.eml").Length < count && DateTime.UtcNow < giveUp)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        var mails = await Task.WhenAll(folder.GetFiles($"*-{kind}.eml")
            .Select(f => MimeMessage.LoadAsync(f.FullName, TestContext.Current.CancellationToken)));
        Assert.Equal(count, mails.Length);
        return [.. mails.OrderBy(m => m.To.Mailboxes.Single().Address, StringComparer.Ordinal)];
    }
}
