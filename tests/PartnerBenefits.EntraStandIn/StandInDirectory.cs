using System.Collections.Concurrent;

namespace PartnerBenefits.EntraStandIn;

public sealed class StandInDirectory
{
    private readonly ConcurrentDictionary<string, StandInPerson> people = new(StandInPeople.All.Select(p => KeyValuePair.Create(p.Key, p)));

    public IReadOnlyList<StandInPerson> All => [.. people.Values.OrderBy(p => p.TenantId).ThenBy(p => p.ObjectId)];

    public StandInPerson? Find(string? key) => key is null ? null : people.GetValueOrDefault(key);

    public void Set(StandInPerson person)
    {
        people[person.Key] = person;
    }

    public void SetRoles(StandInPerson person, params string[] roles)
    {
        Set((Find(person.Key) ?? person) with { Roles = roles });
    }

    public void Remove(StandInPerson person)
    {
        people.TryRemove(person.Key, out _);
    }
}
