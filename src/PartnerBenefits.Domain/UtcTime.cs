namespace PartnerBenefits.Domain;

public static class UtcTime
{
    extension(TimeProvider time)
    {
        public DateTime Now => time.GetUtcNow().UtcDateTime;

        /// <summary>UTC day, by which all terms and deadlines are counted.</summary>
        public DateOnly Today => DateOnly.FromDateTime(time.Now);
    }
}
