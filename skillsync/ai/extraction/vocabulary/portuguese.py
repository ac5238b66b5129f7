"""Portuguese, as it is written in Portugal, Brazil and Africa."""

from skillsync.ai.extraction.vocabulary.tongue import Tongue

PORTUGUESE = Tongue(
    code="pt",
    common="""
        e o os as do da dos das para com uma em por ao na no nas nos um experiência formação
        competências línguas atual até""",
    regions="PT BR AO MZ CV",
    document_titles="curriculum vitae, currículo, currículo vitae, curriculum, cv, curriculo",
    headings={
        "contact": """
            contacto, contactos, contato, contatos, dados pessoais, informações pessoais,
            informação pessoal, dados de contacto, dados de contato, informações de contato,
            links, redes sociais, informações de contacto, dados""",
        "summary": """
            perfil, resumo, resumo profissional, perfil profissional, sobre mim, objetivo,
            sumário, objetivo profissional, apresentação, objetivos, síntese profissional, quem
            sou, síntese, resumo de qualificações, perfil pessoal, objectivo, objectivo
            profissional, introdução, qualificações profissionais, resumo das qualificações, carta
            de apresentação, sumário profissional, em resumo, bio, apresentação pessoal, quem sou
            eu, minha história""",
        "work": """
            experiência, experiência profissional, experiências profissionais, percurso
            profissional, histórico profissional, experiências, carreira, experiência de trabalho,
            estágios, trajetória profissional, percurso, historial profissional, experiência
            laboral, atividade profissional, empregos, estágio, outras experiências, vida
            profissional, trajetória, atuação profissional, experiência anterior, experiências
            anteriores, experiência relevante, histórico de trabalho, emprego, a minha
            experiência, minha experiência, onde trabalhei, atividades profissionais, cargos,
            funções, funções desempenhadas, trabalhos anteriores, ocupação""",
        "education": """
            formação, formação académica, formação acadêmica, educação, habilitações académicas,
            habilitações literárias, escolaridade, estudos, educação e formação, qualificações
            académicas, percurso académico, formação escolar, graduação, formação e educação,
            habilitações, percurso escolar, histórico acadêmico, trajetória acadêmica, formação
            superior, percurso formativo, formação universitária, qualificações acadêmicas,
            títulos acadêmicos, estudos académicos, ensino, diplomas, instrução, formação
            académica e profissional, cursos superiores""",
        "skills": """
            competências, habilidades, aptidões, conhecimentos, competências técnicas,
            qualificações, competências profissionais, competências pessoais, conhecimentos
            técnicos, ferramentas, conhecimentos informáticos, habilidades técnicas, informática,
            competências digitais, principais competências, competências informáticas, habilidades
            e competências, conhecimentos de informática, tecnologias, competências-chave,
            competências chave, competências sociais, pontos fortes, áreas de especialização,
            capacidades, software, conhecimentos e habilidades, habilidades profissionais,
            competências e ferramentas, competências transversais, conhecimentos em informática,
            áreas de competência, habilidades comportamentais, aptidões e competências,
            conhecimentos específicos, áreas de conhecimento, aptidões técnicas, especialidades,
            softwares, qualidades""",
        "languages": """
            línguas, idiomas, competências linguísticas, línguas estrangeiras, idioma, língua,
            conhecimentos linguísticos""",
        "certificates": """
            certificações, certificados, cursos, formação complementar, licenças, formação
            profissional, cursos e certificações, certificações e cursos, formações, cursos
            complementares, formação contínua, cursos adicionais, outras formações, certificados e
            cursos, acreditações, cursos de aperfeiçoamento, licenças e certificações,
            aperfeiçoamento profissional, outros cursos, capacitações, qualificação profissional,
            ações de formação, treinamentos, cursos extracurriculares, aperfeiçoamento, formações
            complementares, workshops, cursos e formações""",
        "projects": """
            projetos, projectos, projetos pessoais, projetos realizados, portfólio, projetos
            relevantes, principais projetos, projetos académicos, projetos acadêmicos, o que
            construí""",
        "awards": """
            prémios, prêmios, distinções, reconhecimentos, bolsas, prémios e distinções,
            conquistas, prêmios e reconhecimentos, bolsas e prémios, honras e prémios,
            realizações, honrarias, prémios e bolsas, prêmios e distinções, prêmios e bolsas,
            menções honrosas""",
        "publications": """
            publicações, artigos, comunicações, apresentações, conferências, livros, patentes,
            publicações e comunicações, palestras, publicações científicas, artigos publicados,
            publicações e apresentações, exposições""",
        "volunteer": """
            voluntariado, trabalho voluntário, experiência de voluntariado, ações de voluntariado,
            atividades voluntárias, voluntariados, experiência voluntária, atividade voluntária,
            voluntário, responsabilidade social, atividades de voluntariado, ações sociais""",
        "interests": """
            interesses, hobbies, passatempos, interesses pessoais, atividades, tempos livres,
            lazer, hobbies e interesses, interesses e hobbies, atividades extracurriculares,
            hobbys, ocupação de tempos livres""",
        "other": """
            informações adicionais, informação adicional, outros, outras informações, diversos,
            afiliações, disponibilidade, informações complementares, carta de condução, serviço
            militar, associações, mais informações, cnh""",
        "references": "referências, recomendações, referências profissionais",
    },
    qualifiers="""
        meu minha meus minhas principal principais profissional profissionais pessoal pessoais
        técnica técnicas técnico técnicos relevante relevantes anterior anteriores recente
        recentes outra outras outro outros adicional adicionais complementar complementares
        académica acadêmica académicos acadêmicos universitária superior realizados selecionados
        em de e específicas digitais comportamentais gerais""",
    joiners="e",
    months=(
        "janeiro jan",
        "fevereiro fev",
        "março marco mar",
        "abril abr",
        "maio mai",
        "junho jun",
        "julho jul",
        "agosto ago",
        "setembro set",
        "outubro out",
        "novembro nov",
        "dezembro dez",
    ),
    seasons="primavera verão outono inverno",
    quarters="trimestre, semestre, ano letivo, ano fiscal, turma de, exercício, ano",
    now="""
        presente, atual, atualmente, atualidade, hoje, o presente, momento, o momento, ao
        presente, até à data, até a data, a presente data, à presente data, presente
        data, até o momento, até ao momento, em
        curso, cursando, até hoje, data atual, actualidade, agora, até ao presente, em andamento,
        até o presente, atualidade, a atualidade, até à atualidade, à data, data presente, o
        momento atual""",
    since="desde, a partir de",
    until="até, concluído em, conclusão, concluída em, conclusão em, previsão",
    start="de, desde, entre",
    between="a, até, até a, ao, até ao, à, até à",
    of="de",
    durations="ano anos mês meses semana semanas",
    jobs="""
        engenheiro desenvolvedor programador chefe gerente diretor director responsável assistente
        contabilista contador enfermeiro professor cozinheiro empregado vendedor técnico
        eletricista estagiário médico advogado secretário operário motorista condutor consultor
        analista auxiliar administrativo coordenador designer encarregado arquiteto arquitecto
        administrador agente pedreiro agricultor aprendiz artesão assessor ajudante bibliotecário
        biólogo bombeiro caixa talhante carpinteiro cientista cirurgião comercial comprador
        porteiro controlador corretor cuidador decorador delegado dentista desenhista desenhador
        docente economista editor educador executivo empreendedor treinador escritor especialista
        estatístico esteticista estudante farmacêutico fisioterapeuta canalizador encanador
        formador fotógrafo fundador cofundador funcionário geólogo gestor governanta guarda guia
        ferreiro ilustrador informático inspetor inspector instalador instrutor intérprete
        investigador pesquisador jardineiro jurista líder locutor terapeuta mecânico mensageiro
        garçom garçonete monitor montador músico notário odontologista operador orientador padeiro
        pasteleiro confeiteiro cabeleireiro jornalista piloto pintor podologista policial
        apresentador presidente procurador produtor promotor psicólogo psicopedagogo químico
        realizador rececionista recepcionista redator repórter representante repositor sociólogo
        soldador soldado subdiretor subgerente supervisor taxista telefonista operador-de-caixa
        tesoureiro topógrafo torneiro trabalhador tradutor transportador tutor veterinário
        vice-presidente vigilante voluntário sócio proprietário autônomo freelancer residente
        doutorando reitor chef barista bartender nutricionista parteiro obstetra pediatra
        anestesista socorrista comissário auditor atuário avaliador perito urbanista jovem
        aprendiz almoxarife conferente faxineiro zelador costureiro alfaiate florista ourives
        estoquista balconista atendente frentista bolseiro trainee costureira lojista despachante
        mestre serralheiro marceneiro calceteiro sapateiro pescador viticultor enólogo
        produtor-rural copeiro camareira camareiro ator cantor bailarino advogado-associado""",
    job_endings="ólogo óloga iatra terapeuta",
    job_phrases="""
        empregado de mesa, empregada de mesa, jovem aprendiz, menor aprendiz, chefe de,
        responsável de, técnico de, técnica de, auxiliar de, assistente de, ajudante de, operador
        de, prestador de serviços, pessoa jurídica, profissional liberal""",
    rank="""
        senior sénior sênior júnior junior pleno sub vice chefe primeiro assistente auxiliar
        responsável técnico estagiário""",
    feminine=(("o", "a"), ("or", "ora"), ("ão", "ã"), ("e", "a"), ("", "a"), ("tor", "triz")),
    names_begin=True,
    organizations="""
        grupo hospital clínica colégio escola universidade instituto câmara prefeitura restaurante
        hotel café padaria pastelaria associação fundação banco caixa seguros seguradora farmácia
        laboratório laboratórios centro ministério secretaria junta governo museu teatro
        biblioteca editora gráfica transportes oficina construtora construções consultoria
        consultores contabilidade escritório imobiliária lar creche cooperativa sindicato
        federação tribunal loja lojas armazéns supermercado supermercados fábrica indústria
        indústrias energia eletricidade soluções sistemas engenharia tecnologia tecnologias
        serviços estúdio agência empresa companhia sociedade adega quinta herdade viveiros
        conservas estaleiros telecomunicações distribuição irmãos filhos usina fazenda frigorífico
        município metalúrgica transportadora santa misericórdia cerâmica têxtil confecções posto
        drogaria pousada petrobras sesc senac bombeiros""",
    organization_endings="",
    legal_forms="sa lda ltda unipessoallda sgps eireli mei epe crl me epp ipss ss",
    schools="""
        universidade faculdade escola instituto colégio politécnico senai senac usp unicamp ufrj
        ufmg etec fatec puc ufrgs iscte fgv liceu academia iefp isel isep uminho unesp
        conservatório""",
    school_endings="",
    degrees=r"""
        licenciatura(?: pré-bolonha)?, mestrado(?: integrado)?, doutoramento, doutorado,
        bacharelado,
        bacharelato, bacharel, graduação(?= (?:em|in)), graduação, pós-graduação, pós graduação,
        MBA,
        especialização, tecnólogo(?= (?:em|in)), tecnólogo, curso superior de tecnologia,
        curso técnico(?: superior profissional)?, curso superior, técnico(?= (?:em|in)|$),
        curso profissional(?: de técnico)?, ensino médio(?: completo| técnico)?, ensino secundário,
        ensino superior, ensino fundamental, 12\.?º ano(?: de escolaridade)?,
        9\.?º ano(?: de escolaridade)?, curso de especialização tecnológica, CET, CTeSP, TeSP,
        curso científico-humanístico, mestre(?= (?:em|in)), doutor(?= (?:em|in)),
        licenciado(?= (?:em|in)),
        licenciada(?= (?:em|in)), residência médica, pós-doutorado, pós-doutoramento, diploma,
        engenharia(?= (?:civil|informática|mecânica|elétrica|química|industrial|de produção)),
        curso de aprendizagem""",
    area_links="em, de, na área de, com especialização em, especialização em, do, da, ramo de",
    school_links="na, no, pela, pelo, em",
    grades="""
        média, média final, nota, nota final, classificação, classificação final, cr,
        coeficiente""",
    grade_words=r"""
        com distinção(?: e louvor)?, com louvor, muito bom(?: com distinção)?, cum laude,
        aprovado com distinção, mérito, (?:1[0-9]|20) valores, (?:1[0-9]|20)[.,]\d valores""",
    courses="disciplinas, cadeiras, módulos, unidades curriculares, matérias, cursos",
    fluency={
        "native": """
            língua materna, nativo, nativa, materna, bilingue, bilíngue, idioma nativo, língua
            nativa, nível nativo""",
        "C2": "domínio completo, proficiente, domínio total",
        "C1": "fluente, avançado, muito bom, excelente, nível avançado, fluência",
        "B2": "bom, intermédio alto, intermediário avançado, bons conhecimentos, profissional",
        "B1": "intermédio, intermediário, médio, nível intermédio, nível intermediário, razoável",
        "A2": "básico, elementar, nível básico, noções, noções básicas, conhecimentos básicos",
        "A1": "iniciante, principiante, inicial, iniciação",
    },
    languages="""
        português inglês alemão francês italiano espanhol neerlandês holandês polaco polonês russo
        árabe chinês mandarim japonês coreano catalão galego romeno ucraniano turco grego hebraico
        sueco norueguês dinamarquês finlandês húngaro checo tcheco eslovaco búlgaro croata sérvio
        esloveno latim libras crioulo quimbundo hindi persa vietnamita tailandês castelhano basco
        guarani tupi""",
    skill_levels="""
        básico, intermédio, intermediário, avançado, especialista, perito, fluente, domínio""",
    places="""
        brasil, portugal continental, alentejo, algarve, minho, açores, madeira, minas gerais, rio
        grande do sul, paraná, santa catarina, bahia, pernambuco, ceará, goiás, remoto,
        teletrabalho, híbrido, home office, grande lisboa, distrito federal, sp, rj, mg, rs""",
    countries="""
        PT portugal, BR brasil, AO angola, MZ moçambique, CV cabo verde, GW guiné-bissau, ST são
        tomé e príncipe, TL timor-leste, MO macau, ES espanha, FR frança, DE alemanha, IT itália,
        CH suíça, AT áustria, BE bélgica, LU luxemburgo, NL países baixos, NL holanda, GB reino
        unido, GB inglaterra, GB escócia, IE irlanda, DK dinamarca, SE suécia, NO noruega, FI
        finlândia, PL polónia, PL polônia, CZ chéquia, CZ república checa, SK eslováquia, HU
        hungria, RO roménia, RO romênia, BG bulgária, GR grécia, HR croácia, TR turquia, UA
        ucrânia, RU rússia, US estados unidos, US estados unidos da américa, US eua, CA canadá, MX
        méxico, AR argentina, CL chile, CO colômbia, PE peru, UY uruguai, PY paraguai, BO bolívia,
        VE venezuela, CN china, JP japão, KR coreia do sul, IN índia, AU austrália, NZ nova
        zelândia, ZA áfrica do sul, EG egito, MA marrocos, AE emirados árabes unidos, IL israel,
        SG singapura, TH tailândia""",
    surnames="""
        ferreiro carpinteiro pastor guerreiro barbeiro monteiro cordeiro serralheiro mestre
        caldeira guerra ferreira pinto""",
    study_labels={
        "institution": """
            instituição, universidade, escola, faculdade, instituição de ensino, estabelecimento
            de ensino, nome da instituição, nome e tipo da organização de ensino ou formação,
            nome da organização de ensino, organização de ensino""",
        "degree": """
            grau, título, diploma, nível, qualificação, grau académico, grau acadêmico, curso,
            titulação, designação da qualificação atribuída, designação da qualificação,
            habilitação""",
        "area": "área, especialidade, área de estudo, área de formação, campo de estudo",
        "grade": "nota, média, classificação, média final, nota final",
        "period": "período, datas, data, duração, ano, anos",
    },
    labels={
        "name": "nome, nome completo",
        "email": "e-mail, email, correio eletrónico, correio electrónico, mail, endereço de email",
        "phone": """
            telefone, telemóvel, tel, celular, telm, tlm, contacto, contato, contacto telefónico,
            telefone celular, tlf, whatsapp, fone, cel""",
        "address": """
            morada, endereço, residência, cidade, localidade, localização, reside em,
            localidade""",
        "web": "site, website, web, linkedin, github, portfólio, portfolio, página web, lattes",
    },
    personal="""
        data de nascimento, nascimento, nascido em, nascida em, naturalidade, nacionalidade,
        idade, estado civil, sexo, carta de condução, bi, cc, nif, cpf, rg, cnh, filhos, solteiro,
        solteira, casado, casada, disponibilidade, foto, fotografia, local de nascimento, género,
        gênero, cartão de cidadão, carteira de motorista, viatura própria, pretensão salarial""",
    on_request="pedido solicitação",
    pages="página, pág",
)
