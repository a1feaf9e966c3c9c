using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Searching;

/// <summary>Translates a typed id to its column. A cast in C# would become a cast in SQL, which no index supports.</summary>
internal static class TargetIds
{
    public static Guid For(PortalUserId id) => id.Value;

    public static Guid For(PartnerAccountId id) => id.Value;

    public static Guid For(BenefitId id) => id.Value;

    public static Guid For(OrderId id) => id.Value;

    public static void Register(ModelBuilder model)
    {
        foreach (var method in typeof(TargetIds).GetMethods().Where(m => m.Name == nameof(For)))
        {
            model.HasDbFunction(method).HasTranslation(arguments => arguments[0]);
        }
    }
}
