using System.Collections.Concurrent;

namespace PartnerBenefits.EntraStandIn;

/// <summary>Who can sign in by now; may be changed while the stand-in runs. The next token tells the change.</summary>
public sealed class StandInDirectory
{
    private readonly ConcurrentDictionary<string, StandInPerson> people = new(StandInPeople.All.Select(p => KeyValuePair.Create(p.Key, p)));

    public IReadOnlyList<StandInPerson> All => [.. people.Values.OrderBy(p => p.TenantId).ThenBy(p => p.ObjectId)];

    public StandInPerson? Find(string? key) => key is null ? null : people.GetValueOrDefault(key);

    /// <summary>Adds the person, or puts them in the place of whom the tenant knows by the same object id.</summary>
    public void Set(StandInPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        people[person.Key] = person;
    }

    public void SetRoles(StandInPerson person, params string[] roles)
    {
        ArgumentNullException.ThrowIfNull(person);
        Set((Find(person.Key) ?? person) with { Roles = roles });
    }

    /// <summary>Their session with the stand-in counts for nothing from now on.</summary>
    public void Remove(StandInPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        people.TryRemove(person.Key, out _);
    }
}
