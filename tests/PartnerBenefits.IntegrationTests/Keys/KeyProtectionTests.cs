using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
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
    [InlineData("sc-2016-cms", $"UPDATE LicenseKeys SET Ciphertext = CAST(x'03' || substr(Ciphertext, 2, 1000) AS BLOB) {Claimed}")]
    [InlineData("win7-embedded-std", $"UPDATE LicenseKeys SET Ciphertext = CAST(x'01' || substr(Ciphertext, 2, 1000) AS BLOB) {Claimed}")]
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

    [Theory]
    [InlineData("r-teradata", "")]
    [InlineData("r-hadoop-redhat", ", BenefitId = @benefit")]
    public async Task A_key_of_another_product_that_somebody_moves_to_an_entitlement_is_not_shown(string benefit, string further)
    {
        var (entitlement, account) = (
            await shared.Portal.EntitlementAsync(DemoOrganisation.Contoso, benefit),
            (await shared.Portal.AccountAsync(DemoOrganisation.Contoso)).Id);
        var form = shared.Form.At(await KeyForm.PageAsync(shared.Portal, DemoOrganisation.Contoso, benefit));
        Assert.NotEmpty((await form.SendAsync()).Keys);

        var own = await shared.Portal.BenefitAsync(benefit);
        Assert.Equal(1, await shared.Portal.ExecuteAsync(
            $"UPDATE LicenseKeys SET AccountId = @account, EntitlementId = @entitlement, ClaimedAt = LoadedAt{further} WHERE Id = "
                + "(SELECT max(Id) FROM LicenseKeys WHERE EntitlementId IS NULL AND BenefitId <> @benefit)",
            ("@account", account.Value), ("@entitlement", entitlement.Value), ("@benefit", own.Value)));
        var refused = await form.SendAsync();

        Assert.Equal(KeyRules.KeysCanBeOpened.Refusal, Assert.Single(refused.Alerts));
        Assert.Empty(refused.Keys);
    }

    [Fact]
    public async Task A_key_that_an_older_version_sealed_opens_and_is_bound_to_its_benefit_at_the_next_start()
    {
        var clear = new KeyText("DEMO-OLDER-22222-33333-44444");
        await using var first = new Portal();
        var benefit = await first.BenefitAsync("visio-pro-2016");
        await first.LoadKeysAsync(benefit, clear);
        var row = await first.ReadAsync(db => db.StockOf(benefit).AsNoTracking().SingleAsync());
        var protection = first.Services.GetRequiredService<KeyProtection>();
        var older = SealedByRow(DataKeysOf(protection)[row.DataKeyId!.Value], clear, row.Id);
        Assert.Equal(1, await first.ExecuteAsync(
            "UPDATE LicenseKeys SET Ciphertext = @older WHERE Id = @id", ("@older", older), ("@id", row.Id)));
        Assert.Equal(clear, protection.Open(await first.ReadAsync(db => db.StockOf(benefit).AsNoTracking().SingleAsync()), benefit));

        await using var next = new Portal(first.Folder);
        var bound = await next.ReadAsync(db => db.StockOf(benefit).AsNoTracking().SingleAsync());

        Assert.Equal((2, clear), (bound.Ciphertext[0], next.Services.GetRequiredService<KeyProtection>().Open(bound, benefit)));
    }

    [Fact]
    public async Task The_same_key_can_not_be_loaded_twice_not_even_for_another_benefit()
    {
        var key = new KeyText("DEMO-TWICE-22222-33333-44444");
        var benefits =
            await shared.Portal.ReadAsync(db => db.Benefits.Where(b => b.KeyPolicy != null).OrderBy(b => b.Code).Select(b => b.Id).Take(2)
                .ToListAsync());
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
        Assert.Equal((key, key), (protection.Open(one, default), protection.Open(other, default)));
        Assert.Equal(protection.Hash(key), protection.Hash(new KeyText(key.Reveal())));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "dataKeys")]
    private static extern ref ConcurrentDictionary<int, byte[]> DataKeysOf(KeyProtection protection);

    /// <summary>Version 1 of a payload: the row's id is all that it is bound to.</summary>
    private static byte[] SealedByRow(byte[] dataKey, KeyText key, long id)
    {
        var (row, nonce, clear, tag) = (new byte[8], new byte[12], Encoding.UTF8.GetBytes(key.Reveal()), new byte[16]);
        BinaryPrimitives.WriteInt64BigEndian(row, id);
        var sealedBytes = new byte[clear.Length];
        using var aes = new AesGcm(dataKey, tag.Length);
        aes.Encrypt(nonce, clear, sealedBytes, tag, row);
        return [1, .. nonce, .. sealedBytes, .. tag];
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
