"""The parts of the model card that are words, not figures."""

WHAT = """\
For education and research. **Not for diagnosis**, not for screening, not a medical device.

## What it does
Takes one grey picture, 224x224, letterboxed (and how much color the file has, which speaks against a brain MRI). Says whether it is a brain MRI;
if so, how likely a tumor is in it, which of three types (glioma, meningioma, pituitary) it resembles, and where. MobileNet v1 of width 0.75
(Howard et al. 2017) with a 28x28 localization map, trained with boxes and masks, on which the verdict rests: features of two scales weighted by the map,
its maximum, and the mean of the last features. The trunk started from the ImageNet weights of MobileNet v1 0.75 224 (Google, Apache-2.0)."""

USE = """\
## Intended use
Teaching, demonstrations, and research on classifiers in the browser, on single 2D slices (T1, T1 with contrast, T2, FLAIR) of adult heads, by people
who know that an answer can be wrong. The answer is "tumor", "no tumor found", "uncertain" or "not a brain MRI", with probabilities and a map.

## Out of scope
- **Any decision about a person.** Excluding a tumor, too: one slice without a finding says nothing of the others.
- **Other diseases:** metastases, lymphoma, stroke, hemorrhage, abscess, multiple sclerosis, hydrocephalus. They are not in the training data as such; the answer is arbitrary.
- **Treated brains:** post-operative and post-radiation pictures, implants.
- **Children.** No source is known to hold them.
- **Sequences that it has not seen:** diffusion, perfusion, susceptibility, angiography; CT and PET. Neck and skull-base slices, oblique planes.
- Volumes as a whole: each slice is judged alone."""

DATA = """\
## Data
| source | what | license, as best known | ground truth |
|---|---|---|---|
| `cheng`: Cheng, "brain tumor dataset", figshare 1512427 | T1 with contrast, three planes, three tumor types, 233 patients | CC BY 4.0 | type from clinical records; outline by radiologists, used as a box |
| `br35h_*`: Br35H (Kaggle) | axial slices found on the web, one per near-duplicate cluster | not stated | whoever sorted them; boxes from polygons |
| `hab`: Chakrabarty (Kaggle) | axial slices found on the web, only what the others lack | not stated | whoever sorted them |
| `nick_*`: Nickparvar, "Brain Tumor MRI Dataset" (Kaggle) | only what the others lack | CC0 as declared; it compiles other sets | as in the sets it compiles |
| `sartaj_*`: Sartaj, "Brain Tumor Classification (MRI)" (Kaggle) | only what the others lack | not stated | whoever sorted them |
| `tcga_*`: TCGA-LGG slices (Buda et al. 2019) | FLAIR and T1 with contrast, low-grade glioma, slices with and without tumor | TCIA CC BY 3.0; Kaggle copy CC BY-NC-SA | masks drawn on FLAIR by one reader, checked by a radiologist |
| `ds002748`: OpenNeuro ds002748 | T1 volumes, skull-stripped, three planes | CC0 | people of a study of depression and healthy controls; no tumor reported |
| no brain MRI | photos, food, web graphics, X-ray, CT, MRI of other regions, histology, ultrasound, retina | research use | the collection they come from |
| made-up pictures | noise, ramps, pages, charts, shapes, drawn bodies | drawn by `training/` | by construction |

### How ground truth was made
It is what the sources state. Nobody read the pictures again for this model, and there is no second reader, so how much readers would disagree is unknown. A slice is
"no tumor" when its source says so; a TCGA slice also when its mask is empty and it lies at least three slices away from any with tumor. The web collections give no
reader and no pathology: errors in their labels count as errors of the model and the other way round. Pictures that are CT or show a mass were taken out of "no tumor" where they were noticed."""

COUNTING = """\
## How figures are counted
Estimate (95% interval: percentile bootstrap, patients and near-duplicate groups drawn with replacement; for pictures that are no brain MRI, pictures drawn). AUC is of `p_tumor` over brain MRIs. Sensitivity,
specificity and accuracy count `uncertain` by the side of 0.5 and a brain MRI that was rejected as wrong. `usual`: `cheng`, `nick_*`, `sartaj_*`, `br35h_*`, `hab`, the kinds of source most training
pictures are from; `other`: `tcga_*` and `ds002748`; `web`: `br35h_*` and `hab`, part of `usual`. `test` holds other patients of the same sources: expect less on other hospitals and scanners.
The usual benchmark (Nickparvar's Testing folder) is not quoted: 99% of its pictures share a picture or a patient with its training folder."""

PERMISSIVE_SOURCES = (
    "`cheng` (CC BY 4.0), `ds002748` (CC0) and `nick_*` (CC0 as declared; it compiles other sets, whose own terms may differ)"
)

LIMITS = """\
## Limits and risks
- Healthy pictures are few and of few styles (no healthy coronal or sagittal slices with contrast), so the style of a picture still tells something of the label.
- Skull-stripped tumors are imitated in training by masking, not real.
- A healthy slice of a patient with a tumor elsewhere (TCGA) is labeled healthy here, though its brain may be changed.
- MRI of other regions of the body that is not in the data (abdomen, pelvis, neck) can pass for a brain; so can drawings of heads.
- The type is a resemblance within three types. Pituitary and meningioma come nearly only from one source.
- The map has 28x28 cells, 8 pixels each: small tumors are marked by one cell; a hot region is no outline. It shows where the evidence lay, not why.
- Age, sex, ethnicity and scanner are not recorded: performance by them is unknown, and so is whether it is fair.
- A confident answer can be wrong, and "no tumor found" can comfort someone who should see a doctor: the product says so beside every answer.
- Tumors are far more common in these pictures than among people: predictive values on other pictures follow their own share of tumors."""

PAPERS = """\
## Papers
- M. Mitchell et al., Model Cards for Model Reporting, FAT* 2019. The checklist CLAIM (2024 update) is answered in [docs/claim.md](../../docs/claim.md).
- A. G. Howard et al., MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications, arXiv:1704.04861, 2017.
- T.-Y. Lin et al., Feature Pyramid Networks for Object Detection, CVPR 2017.
- J. Cheng et al., Enhanced Performance of Brain Tumor Classification via Tumor Region Augmentation and Partition, PLoS ONE 10(10), 2015.
- M. Buda, A. Saha, M. A. Mazurowski, Association of genomic subtypes of lower-grade gliomas with shape features automatically extracted by a deep learning algorithm, Computers in Biology and Medicine 109, 2019.
- C. Guo et al., On Calibration of Modern Neural Networks, ICML 2017.
- J. Platt, Probabilistic Outputs for Support Vector Machines, 1999.
- J. Yang et al., TumorCP: A Simple but Effective Object-Level Data Augmentation for Tumor Segmentation, MICCAI 2021.
- N. Otsu, A Threshold Selection Method from Gray-Level Histograms, IEEE Trans. SMC 9(1), 1979.
- B. Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7(1), 1979."""
