namespace PartnerBenefits.Data.Searching;

public static class OrderSearch
{
    /// <summary>
    /// Orders of which every typed word, up to <see cref="AssignmentSearch.MostWords"/>, begins a word of the order's number, of its
    /// purchase order number or of its account. No words find no orders.
    /// </summary>
    public static IQueryable<Order> Named(this PortalDb db, IQueryable<Order> orders, string typed)
    {
        var words = Folding.WordsOf(typed).Take(AssignmentSearch.MostWords).ToList();
        return words.Aggregate(orders.Where(_ => words.Count > 0), (found, word) =>
        {
            // A union, as for assignments (AssignmentSearch).
            var ids = db.WordsBeginningWith(word).Select(w => w.TargetId);
            var matching = orders.Where(order => ids.Contains(TargetIds.For(order.Id))).Select(order => order.Id)
                .Union(orders.Where(order => ids.Contains(TargetIds.For(order.AccountId))).Select(order => order.Id));
            return found.Where(order => matching.Contains(order.Id));
        });
    }
}
