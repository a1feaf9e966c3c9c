using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Keys;

namespace PartnerBenefits.Data.Keys;

/// <summary>
/// Seals, opens and hashes license keys, and seals the key ring, with the data keys, which are unwrapped once for each
/// process.
/// </summary>
public sealed class KeyProtection(KeyEncryptionKey encryptionKey)
{
    private readonly ConcurrentDictionary<int, byte[]> dataKeys = new();

    /// <summary>The newest of each purpose.</summary>
    private readonly ConcurrentDictionary<DataKeyPurpose, int> newest = new();

    /// <summary>Whether there is a data key for every purpose, and each was opened.</summary>
    public bool IsOpen => newest.Count == Enum.GetValues<DataKeyPurpose>().Length;

    /// <summary>Makes the first data keys where there are none, and opens all. Under the start's lock.</summary>
    /// <exception cref="CryptographicException">The key-encryption key doesn't open the stored data keys.</exception>
    public async Task MakeAndOpenAsync(PortalDb db, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await MakeMissingAsync(db, now, cancellation);
        await OpenAsync(db, cancellation);
    }

    /// <summary>Opens the data keys that there are; once for each process, before anything is sealed or opened.</summary>
    /// <exception cref="CryptographicException">The key-encryption key doesn't open the stored data keys.</exception>
    public async Task OpenAsync(PortalDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var dataKey in await db.DataKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancellation))
        {
            dataKeys[dataKey.Id] = encryptionKey.Unwrap(dataKey.Wrapped, dataKey.Id);
            newest[dataKey.Purpose] = dataKey.Id;
        }
    }

    /// <summary>By which a key is found again; without the hash key it tells nothing of it.</summary>
    public byte[] Hash(KeyText key) => HMACSHA256.HashData(dataKeys[newest[DataKeyPurpose.Hash]], Encoding.UTF8.GetBytes(key.Reveal()));

    /// <param name="row">Already saved: its id is part of the seal.</param>
    public void Seal(LicenseKey row, KeyText key)
    {
        ArgumentNullException.ThrowIfNull(row);
        var dataKey = newest[DataKeyPurpose.Encrypt];
        row.Seal(dataKey, SealedBytes.Seal(dataKeys[dataKey], Encoding.UTF8.GetBytes(key.Reveal()), row.Id));
    }

    /// <exception cref="CryptographicException">The row was altered, or its ciphertext belongs to another row.</exception>
    public KeyText Open(LicenseKey row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.DataKeyId is { } id && dataKeys.TryGetValue(id, out var dataKey)
            ? new KeyText(Encoding.UTF8.GetString(SealedBytes.Open(dataKey, row.Ciphertext, row.Id)))
            : throw new CryptographicException("The data key of this row is not known.");
    }

    /// <returns>The data key that opens it again, and what is stored.</returns>
    public (int DataKey, byte[] Payload) SealKeyRing(byte[] clear)
    {
        var dataKey = newest[DataKeyPurpose.KeyRing];
        return (dataKey, SealedBytes.Seal(dataKeys[dataKey], clear, dataKey));
    }

    /// <exception cref="CryptographicException">It was altered, or the data key isn't known.</exception>
    public byte[] OpenKeyRing(int dataKey, byte[] payload) => dataKeys.TryGetValue(dataKey, out var key)
        ? SealedBytes.Open(key, payload, dataKey)
        : throw new CryptographicException("The data key of the key ring is not known.");

    private async Task MakeMissingAsync(PortalDb db, DateTime now, CancellationToken cancellation)
    {
        foreach (var purpose in Enum.GetValues<DataKeyPurpose>())
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
        dataKey.Wrap(encryptionKey.Wrap(RandomNumberGenerator.GetBytes(KeyEncryptionKey.Bytes), dataKey.Id));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
