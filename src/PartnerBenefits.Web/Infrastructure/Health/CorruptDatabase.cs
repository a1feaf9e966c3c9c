namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>
/// Remembers that some request met a corrupt page of the database. Only the requests that need that page fail, so no check that
/// reads or writes another one would find it. It ends with the process: start the portal again when the database was brought back.
/// </summary>
internal sealed class CorruptDatabase
{
    public bool IsSeen { get; private set; }

    public void See() => IsSeen = true;
}
