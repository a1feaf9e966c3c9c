using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Keys;

public sealed class KeyProtectionTests(KeyProtectionTests.Shared shared) : IClassFixture<KeyProtectionTests.Shared>
{
    private const string Claimed = "WHERE EntitlementId = @entitlement";
    private const string ElsewhereInStock = "(SELECT max(Id) FROM LicenseKeys WHERE EntitlementId IS NULL)";

    [Theory]
    [InlineData("mdop-2015",
        $"UPDATE LicenseKeys SET Ciphertext = (SELECT Ciphertext FROM LicenseKeys WHERE Id = {ElsewhereInStock}) {Claimed}")]
    [InlineData("posready-7", $"UPDATE LicenseKeys SET Ciphertext = substr(Ciphertext, 1, length(Ciphertext) - 1) {Claimed}")]
    [InlineData("ems", $"UPDATE LicenseKeys SET Ciphertext = substr(Ciphertext, 1, 20) {Claimed}")]
    [InlineData("sc-2016-std", $"UPDATE LicenseKeys SET Ciphertext = x'' {Claimed}")]
    [InlineData("sc-2016-cms", $"UPDATE LicenseKeys SET Ciphertext = CAST(x'02' || substr(Ciphertext, 2, 1000) AS BLOB) {Claimed}")]
    [InlineData("sc-configmgr",
        $"UPDATE LicenseKeys SET Ciphertext = CAST(substr(Ciphertext, 1, 20) || x'00' || substr(Ciphertext, 22, 1000) AS BLOB) {Claimed}")]
    [InlineData("sc-endpoint", $"UPDATE LicenseKeys SET Id = Id + 1000000 {Claimed}")]
    [InlineData("r-suse", $"UPDATE LicenseKeys SET DataKeyId = (SELECT Id FROM DataKeys WHERE Purpose = 'Hash') {Claimed}")]
    [InlineData("r-redhat", $"UPDATE LicenseKeys SET DataKeyId = NULL {Claimed}")]
    public async Task A_key_that_was_tampered_with_is_not_shown_and_who_asks_reads_why(string benefit, string tamper)
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer && benefit == "sc-endpoint", "SQL Server itself keeps a row's number as it is.");
        var entitlement = await shared.Portal.EntitlementAsync(DemoOrganisation.Contoso, benefit);
        var form = shared.Form.At(
            await KeyForm.PageAsync(shared.Portal, DemoOrganisation.Contoso, benefit, benefit == "ems" ? "cloud" : "software"));
        var key = Assert.Single((await form.SendAsync()).Keys);

        Assert.Equal(1, await shared.Portal.ExecuteAsync(tamper, ("@entitlement", entitlement.Value)));
        var refused = await form.SendAsync();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(KeyRules.KeysCanBeOpened.Refusal, Assert.Single(refused.Alerts));
        Assert.Empty(refused.Keys);
        Assert.DoesNotContain(key, refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_can_not_be_loaded_twice_not_even_for_another_benefit()
    {
        var key = new KeyText("DEMO-TWICE-22222-33333-44444");
        var benefits =
            await shared.Portal.ReadAsync(db => db.Benefits.Where(b => b.KeyPolicy != null).Select(b => b.Id).Take(2).ToListAsync());
        await shared.Portal.LoadKeysAsync(benefits[0], key);

        foreach (var benefit in benefits)
        {
            var refused = await Assert.ThrowsAsync<DbUpdateException>(() => shared.Portal.LoadKeysAsync(benefit, key));
            Assert.True(DatabaseErrors.IsDuplicate(refused));
        }
    }

    [Fact]
    public void The_same_key_is_sealed_differently_each_time_and_found_by_the_same_hash()
    {
        var protection = shared.Portal.Services.GetRequiredService<KeyProtection>();
        var key = new KeyText("DEMO-EQUAL-22222-33333-44444");
        var (one, other) = (new LicenseKey(default, [], default), new LicenseKey(default, [], default));

        protection.Seal(one, key);
        protection.Seal(other, key);

        Assert.NotEqual(one.Ciphertext, other.Ciphertext);
        Assert.Equal((key, key), (protection.Open(one), protection.Open(other)));
        Assert.Equal(protection.Hash(key), protection.Hash(new KeyText(key.Reveal())));
    }

    public sealed class Shared : IAsyncLifetime
    {
        private Visitor? admin;

        public Portal Portal { get; } = new();

        internal KeyForm Form { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            admin = await Portal.SignInAsync("contoso-partner-admin");
            Form = await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(Portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade"));
        }

        public async ValueTask DisposeAsync()
        {
            admin?.Dispose();
            await Portal.DisposeAsync();
        }
    }
}
