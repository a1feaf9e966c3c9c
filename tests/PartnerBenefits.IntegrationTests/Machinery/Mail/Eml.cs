using System.Text;
using MimeKit;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Mail;

internal static class Eml
{
    public static string FolderOf(Portal portal) => Path.Combine(portal.Folder, "mail");

    public static IReadOnlyList<string> NamesIn(Portal portal) =>
        [.. Directory.GetFiles(FolderOf(portal)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public static async Task<MimeMessage> ReadAsync(Portal portal, long id)
    {
        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(FolderOf(portal), $"{id}-*.eml").Single(),
            TestContext.Current.CancellationToken);
        Assert.True(Ascii.IsValid(bytes), "What isn't ASCII must be encoded: no part says that it is 8bit.");
        return await MimeMessage.LoadAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);
    }
}
