"""Words in and around names that are no names: particles, titles, degrees, courtesies."""

from skillsync.ai.extraction.vocabulary import words

PARTICLES = words(
    "de da di van von der den del la le bin al el dos du zu ter y e und ibn bint ben das do af av "
    "vom zum te ten lo los las della dei degli i d' abu 't 's und"
)
SMALL_TITLES = words(
    "med. rer. nat. phil. jur. iur. h.c. dr dr. ing. mgr inż. hab. prof. dott. dott.ssa avv. arch. "
    "mr. ir. drs. lic. mag. vet. dent. habil. theol. oec. agr. techn. mult. univ. sc. pharm. "
    "forest. pol. päd."
)
AFTER_NAMES = words(
    "ba bsc bs b.a. b.sc. ma msc m.a. m.sc. mba phd ph.d. md m.d. jd j.d. llb llm ll.b. ll.m. rn "
    "bsn msn np cpa cfa cma aca acca fcca acma pmp cissp pe p.e. ceng mice esq esq. dds dvm pharmd "
    "edd cipd mcipd fcipd mrcp frcs mbe obe csm shrm-cp btech b.tech mtech m.tech be b.e. dipl "
    "dipl. dipl.-ing. dipl.-kfm. ing inż bacc mgr lic mag"
)
"""Degrees, licences and honours as people write them after their names."""
COURTESIES = words(
    "mr mr. mrs mrs. ms ms. mx mx. herr frau hr. fr. mme mlle mme. madame monsieur sr. sra. srta. "
    "sig. sig.ra dhr. mevr. mevrouw"
)
