namespace PartnerBenefits.Domain;

public static class UtcTime
{
    extension(TimeProvider time)
    {
        /// <summary>Now, in UTC.</summary>
        public DateTime Now => time.GetUtcNow().UtcDateTime;

        /// <summary>The day in UTC, by which all terms and deadlines are counted.</summary>
        public DateOnly Today => DateOnly.FromDateTime(time.Now);
    }
}
