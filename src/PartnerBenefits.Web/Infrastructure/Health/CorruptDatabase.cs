namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>
/// Remembers that some request met a corrupt page of the SQLite file. Only the requests that need that page fail, so no check that
/// reads or writes another one would find it. It ends with the process, which must be stopped to bring back the file.
/// </summary>
internal sealed class CorruptDatabase
{
    public bool IsSeen { get; private set; }

    public void See() => IsSeen = true;
}
