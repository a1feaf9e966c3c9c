using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Keys;

/// <summary>Encrypts, decrypts and hashes with the data keys, which each process unwraps once.</summary>
public sealed class KeyProtection(KeyEncryptionKey encryptionKey)
{
    private const int ResealedAtOnce = 1_000;

    private static readonly DataKeyPurpose[] Purposes = StoredNames.Known<DataKeyPurpose>();

    private readonly ConcurrentDictionary<int, byte[]> dataKeys = new();

    private readonly ConcurrentDictionary<DataKeyPurpose, int> newest = new();

    public bool IsOpen => newest.Count == Purposes.Length;

    /// <summary>Creates missing data keys and unwraps all. The caller holds the start lock.</summary>
    /// <exception cref="CryptographicException">The key-encryption key can't unwrap the stored data keys.</exception>
    public async Task MakeAndOpenAsync(PortalDb db, DateTime now, CancellationToken cancellation)
    {
        await MakeMissingAsync(db, now, cancellation);
        await OpenAsync(db, cancellation);
    }

    public async Task OpenAsync(PortalDb db, CancellationToken cancellation)
    {
        foreach (var dataKey in await db.DataKeys.AsNoTracking()
            .Where(k => Purposes.Contains(k.Purpose)).OrderBy(k => k.Id).ToListAsync(cancellation))
        {
            dataKeys[dataKey.Id] = encryptionKey.Unwrap(dataKey);
            newest[dataKey.Purpose] = dataKey.Id;
        }
    }

    public byte[] Hash(KeyText key) => HMACSHA256.HashData(dataKeys[newest[DataKeyPurpose.Hash]], Encoding.UTF8.GetBytes(key.Reveal()));

    /// <param name="row">It must be saved first, because its id is part of the encryption.</param>
    public void Seal(LicenseKey row, KeyText key)
    {
        var dataKey = newest[DataKeyPurpose.Encrypt];
        row.Seal(dataKey, SealedBytes.Seal(dataKeys[dataKey], Encoding.UTF8.GetBytes(key.Reveal()), PlaceOf(row)));
    }

    /// <summary>Throws if the row was altered, its ciphertext is another row's, or the key is of another benefit.</summary>
    /// <param name="benefit">Of the entitlement that the key is shown for, whatever the row says.</param>
    public KeyText Open(LicenseKey row, BenefitId benefit)
    {
        if (row.BenefitId != benefit)
        {
            throw new CryptographicException("The key is of another benefit.");
        }

        return row.DataKeyId is { } id && dataKeys.TryGetValue(id, out var dataKey)
            ? new KeyText(Encoding.UTF8.GetString(SealedBytes.Open(dataKey, row.Ciphertext, PlaceOf(row))))
            : throw new CryptographicException("The data key of this row is not known.");
    }

    /// <summary>Binds license keys of an older version to their benefit. The caller holds the start lock.</summary>
    public async Task ResealAsync(PortalDb db, CancellationToken cancellation)
    {
        for (var last = 0L; ;)
        {
            db.ChangeTracker.Clear();
            var rows = await db.KeysAfter(last).OrderBy(k => k.Id).Take(ResealedAtOnce).ToListAsync(cancellation);
            if (rows.Count == 0)
            {
                return;
            }

            rows.FindAll(row => SealedBytes.IsOfRowOnly(row.Ciphertext)).ForEach(Reseal);
            await db.SaveChangesAsync(cancellation);
            last = rows[^1].Id;
        }
    }

    public (int DataKey, byte[] Payload) SealKeyRing(byte[] clear)
    {
        var dataKey = newest[DataKeyPurpose.KeyRing];
        return (dataKey, SealedBytes.Seal(dataKeys[dataKey], clear, SealedFor.KeyRing(dataKey)));
    }

    public byte[] OpenKeyRing(int dataKey, byte[] payload) => dataKeys.TryGetValue(dataKey, out var key)
        ? SealedBytes.Open(key, payload, SealedFor.KeyRing(dataKey))
        : throw new CryptographicException("The data key of the key ring is not known.");

    private static SealedFor PlaceOf(LicenseKey row) => SealedFor.LicenseKey(row.Id, row.BenefitId);

    /// <summary>One that was altered stays as it is, and is refused when somebody asks for it.</summary>
    private void Reseal(LicenseKey row)
    {
        try
        {
            Seal(row, Open(row, row.BenefitId));
        }
        catch (CryptographicException)
        {
        }
    }

    private async Task MakeMissingAsync(PortalDb db, DateTime now, CancellationToken cancellation)
    {
        foreach (var purpose in Purposes)
        {
            if (await db.DataKeys.AnyAsync(k => k.Purpose == purpose, cancellation))
            {
                continue;
            }

            await db.Database.CreateExecutionStrategy().ExecuteAsync(() => MakeAsync(db, purpose, now, cancellation));
        }
    }

    private async Task MakeAsync(PortalDb db, DataKeyPurpose purpose, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var dataKey = new DataKey(purpose, now);
        db.Add(dataKey);
        await db.SaveChangesAsync(cancellation);
        dataKey.Wrap(encryptionKey.Wrap(RandomNumberGenerator.GetBytes(KeyEncryptionKey.Bytes), purpose, dataKey.Id));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
