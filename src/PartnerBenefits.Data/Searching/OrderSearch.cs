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
            var matching = db.WordsBeginningWith(word);
            return found.Where(order =>
                matching.Any(w => w.Target == SearchTarget.Order && w.TargetId == TargetIds.For(order.Id))
                || matching.Any(w => w.Target == SearchTarget.Account && w.TargetId == TargetIds.For(order.AccountId)));
        });
    }
}
