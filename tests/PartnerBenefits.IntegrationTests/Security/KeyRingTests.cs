using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security;

public sealed class KeyRingTests
{
    [Fact]
    public async Task The_key_ring_is_in_the_database_and_none_of_its_keys_can_be_read_there()
    {
        await using var portal = new Portal();

        var stored = await portal.ReadAsync(db => db.DataProtectionKeys.AsNoTracking().SingleAsync());

        Assert.Contains("<sealed dataKey=", stored.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", stored.Xml, StringComparison.Ordinal);
        Assert.InRange(stored.Xml!.Length, 1, 2000);
    }

    /// <summary>Another name, or a version above the reader's own, is not found by the release beside this one.</summary>
    [Fact]
    public async Task The_key_ring_names_the_type_that_opens_it_as_every_release_does()
    {
        await using var portal = new Portal();

        var stored = await portal.ReadAsync(db => db.DataProtectionKeys.AsNoTracking().SingleAsync());

        Assert.Contains(
            "decryptorType=\"PartnerBenefits.Web.Security.KeyRing+Decryptor, PartnerBenefits.Web, Version=1.0.0.0,", stored.Xml,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_one_start_protected_can_be_read_by_the_next_start()
    {
        await using var first = new Portal();
        var secret = first.Services.GetDataProtector("test").Protect("what a form holds");
        await using var second = new Portal(first.Folder);

        Assert.Equal("what a form holds", second.Services.GetDataProtector("test").Unprotect(secret));
        Assert.Equal(1, await second.ReadAsync(db => db.DataProtectionKeys.CountAsync()));
    }
}
