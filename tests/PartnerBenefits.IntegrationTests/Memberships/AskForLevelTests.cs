using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Memberships;

public sealed class AskForLevelTests : PortalTest
{
    private const string Address = "/dashboard/partnership/membership";
    private const string Ask = "form[action$='handler=Ask']";

    [Theory]
    [InlineData(LevelRequest.NoteLength, true)]
    [InlineData(LevelRequest.NoteLength + 1, false)]
    public async Task A_line_end_in_a_note_counts_once_as_in_the_browser(int length, bool isTaken)
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var note = string.Concat(Enumerable.Repeat("\r\n", 10)).PadLeft(20 + length - 11, 'x') + "x";

        var answer = await admin.SubmitAsync(Address, Ask, ("Level", "Gold"), ("Note", note));

        Assert.Equal(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(isTaken ? 0 : 1, answer.Document.QuerySelectorAll("#note[aria-invalid=true]").Length);
    }

    [Fact]
    public async Task A_control_character_in_a_note_is_refused_at_its_field()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");

        var refused = await admin.SubmitAsync(Address, Ask, ("Level", "Gold"), ("Note", "a\u0007b"));

        Assert.Equal("Remove the invisible characters.", refused.Document.GetElementById("note-problem")!.TextContent);
    }
}
